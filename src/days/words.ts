/** A day in words, alike in both scripts: 2026-11-02 → 2026年11月2日. By itself, since pages of reading ask for nothing else of days. */
export const dayWords = (iso: string): string => `${iso.replace(/-0?/, '年').replace(/-0?/, '月')}日`
