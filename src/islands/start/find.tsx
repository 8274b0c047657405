import Combobox from '@github/combobox-nav'
import { render, type VNode } from 'preact'
import { fetchJson } from '../../edge/fetchJson.ts'
import { fill } from '../../locale/fill.ts'
import { $today } from '../../stores/today.ts'
import type { Findable, FindData } from '../../view/estimate/find.ts'
import { finder, type FoundWhat, type Hit } from '../../view/estimate/findIn.ts'
import { tagOf } from '../../view/site/tag.ts'
import { StatusTag } from '../parts/StatusTag.tsx'

/** 要做什么 by typing: what is picked stands below the field, ticked, as one more choice of the form. */
export function startFind(form: HTMLFormElement, src: string, onPicked: () => void): void {
  const field = form.querySelector<HTMLInputElement>('#what')
  const list = form.querySelector<HTMLElement>('#what-found')
  if (field === null || list === null) return
  const box = new Combobox(field, list, { tabInsertsSuggestions: false, firstOptionSelectionMode: 'selected' })
  let find: ((typed: string) => FoundWhat) | null = null
  let isComposing = false
  const close = (): void => {
    if (!list.hidden) box.stop()
    list.hidden = true
  }
  const show = (data: FindData): void => {
    if (isComposing) return
    find ??= finder(data)
    const typed = field.value.trim()
    if (typed === '') {
      close()
      return
    }
    render(<Options found={find(typed)} data={data} typed={typed} href={`${searchOf(form)}${encodeURIComponent(typed)}`} />, list)
    if (list.hidden) {
      list.hidden = false
      box.start()
    } else box.resetSelection()
  }
  const typed = (): void => {
    load(src).then(show, () => {
      // Without it there are still the topics.
    })
  }
  field.addEventListener('input', typed)
  field.addEventListener('compositionstart', () => {
    isComposing = true
  })
  field.addEventListener('compositionend', () => {
    isComposing = false
    typed()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  field.addEventListener('blur', (event) => {
    if (!(event.relatedTarget instanceof Node && list.contains(event.relatedTarget))) close()
  })
  // A press on an option keeps the focus in the field.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  list.addEventListener('combobox-commit', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const { kind, value } = target.dataset
    field.value = ''
    close()
    if (value === undefined) return
    void load(src).then((data) => {
      const before = pickedIn(form)
      put(
        form,
        data,
        kind === 'measure' ? { ...before, focus: value } : { ...before, matters: [...before.matters.filter((id) => id !== value), value] },
      )
      onPicked()
    })
  })
  if (field.value !== '') typed()
}

/** What is being asked, when one comes back to the questions. */
export function showPicked(form: HTMLFormElement, src: string, picked: Picked): void {
  void load(src).then((data) => {
    put(form, data, picked)
  })
}

interface Picked {
  readonly matters: readonly string[]
  readonly focus: string | null
}

const loaded = new Map<string, Promise<FindData>>()
function load(src: string): Promise<FindData> {
  const known = loaded.get(src) ?? fetchJson<FindData>(src)
  loaded.set(src, known)
  known.catch(() => loaded.delete(src))
  return known
}

const values = (form: HTMLFormElement, name: string): string[] =>
  [...new FormData(form).getAll(name)].filter((value): value is string => typeof value === 'string')
const pickedIn = (form: HTMLFormElement): Picked => ({ matters: values(form, 'matter'), focus: values(form, 'measure')[0] ?? null })

function put(form: HTMLFormElement, { matters, measures }: FindData, picked: Picked): void {
  const place = form.querySelector('[data-picked]')
  if (place === null) return
  const chip = (name: string, id: string, all: readonly Findable[]): VNode => (
    <label key={id} class="chip">
      <input
        type="checkbox"
        name={name}
        value={id}
        checked
        onChange={({ currentTarget }) => {
          currentTarget.closest('label')?.setAttribute('hidden', '')
        }}
      />
      <span>{all.find((one) => one.id === id)?.words ?? id}</span>
    </label>
  )
  render(null, place)
  render(
    <>
      {picked.matters.map((id) => chip('matter', id, matters))}
      {picked.focus !== null && chip('measure', picked.focus, measures)}
    </>,
    place,
  )
}

/** The page of search, where more is found. */
const searchOf = (form: HTMLFormElement): string => `${form.dataset['search'] ?? ''}?q=`

interface OptionsProps {
  readonly found: FoundWhat
  readonly data: FindData
  readonly typed: string
  readonly href: string
}

function Options({ found: { matters, measures }, data: { words, phases }, typed, href }: OptionsProps): VNode {
  const today = $today.get()
  return (
    <>
      {matters.length + measures.length === 0 && <p class="group">{words.none}</p>}
      {matters.length > 0 && <p class="group">{words.matters}</p>}
      {matters.map((hit, at) => (
        <div key={hit.item.id} id={`what-m${String(at)}`} role="option" data-kind="matter" data-value={hit.item.id}>
          <Marked hit={hit} />
          <span class="meta">{hit.item.note}</span>
        </div>
      ))}
      {measures.length > 0 && <p class="group">{words.measures}</p>}
      {measures.map((hit, at) => (
        <div key={hit.item.id} id={`what-s${String(at)}`} role="option" data-kind="measure" data-value={hit.item.id}>
          <Marked hit={hit} />
          <span class="meta">
            {hit.item.note} <StatusTag tag={tagOf(phases[hit.item.policy] ?? [], today)} />
          </span>
        </div>
      ))}
      <a id="what-all" role="option" class="meta" href={href}>
        {fill(words.all, { typed })}
      </a>
    </>
  )
}

function Marked({ hit: { item, marked } }: { readonly hit: Hit }): VNode {
  if (marked === null) return <span>{item.words}</span>
  const [start, end] = marked
  return (
    <span>
      {item.words.slice(0, start)}
      <mark>{item.words.slice(start, end)}</mark>
      {item.words.slice(end)}
    </span>
  )
}
