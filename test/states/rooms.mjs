/** The rooms that have a page of states: test/states/rooms/<room>.astro. */
export const rooms = ['text', 'lists', 'compare', 'estimate', 'chart', 'carry', 'saved', 'batch', 'search', 'parts', 'site']
/** The day all of them are dated: of the corpus one text is expired then, one in effect, others not dated at all. */
export const on = '2031-06-01'
