/** 按我的情况查金额: what is chosen goes into the fragment, which no server sees. */
const form = document.querySelector<HTMLFormElement>('form[data-ask]')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const chosen = [...form.querySelectorAll('select')].map(({ value }) => value).filter((value) => value !== '')
  location.assign(chosen.length === 0 ? form.action : `${form.action}#${chosen.join('&')}`)
})
