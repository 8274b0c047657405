import type { VNode } from 'preact'

interface Props {
  readonly failed: string
  readonly retry: string
  readonly onRetry: () => void
}

/** The data of the page did not come. */
export const Failed = ({ failed, retry, onRetry }: Props): VNode => (
  <p class="failed" role="alert">
    {failed}{' '}
    <button type="button" class="btn quiet" onClick={onRetry}>
      {retry}
    </button>
  </p>
)
