import { mended } from '../edge/mended.ts'

/** Some apps write the # of a link as %23, so that the server looks for a page of that name: the link is mended and opened. */
const { pathname } = location
const right = mended(pathname)
if (right !== null) location.replace(right)
