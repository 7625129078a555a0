import type { Attachment } from 'svelte/attachments';

const PAGE_ROWS = 10;

/**
 * One tab stop for the whole grid, from where the arrow keys go on: left and right along a row, up and down to what
 * stands at the same time. Without script every link is a tab stop of its own.
 */
export const gridKeys: Attachment<HTMLElement> = (grid) => {
  let current: HTMLAnchorElement | null = null;
  const linksIn = (scope: Element) => [...scope.querySelectorAll<HTMLAnchorElement>('.lane a')];
  const rows = () => [...grid.querySelectorAll('.pl__row')].filter((row) => linksIn(row).length > 0);

  const hold = (link: HTMLAnchorElement | undefined) => {
    if (!link) return;
    if (current) current.tabIndex = -1;
    current = link;
    link.tabIndex = 0;
  };
  const settle = () => {
    const links = linksIn(grid);
    for (const link of links) if (link !== current) link.tabIndex = -1;
    if (!current?.isConnected)
      hold(links.find((link) => link.getAttribute('aria-current') !== null) ?? links[0]);
  };
  const move = (link: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined => {
    const all = rows();
    const at = all.findIndex((row) => row.contains(link));
    const own = linksIn(all[at] ?? grid);
    const nth = own.indexOf(link);
    if (key === 'ArrowRight') return own[nth + 1];
    if (key === 'ArrowLeft') return own[nth - 1];
    if (key === 'Home') return own[0];
    if (key === 'End') return own.at(-1);
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE_ROWS, PageDown: PAGE_ROWS }[key] ?? 0;
    const row = all[Math.min(all.length - 1, Math.max(0, at + step))];
    return (
      row &&
      linksIn(row).find((one) => one.getBoundingClientRect().right > link.getBoundingClientRect().left + 1)
    );
  };
  const onKey = (event: KeyboardEvent) => {
    const link = event.target instanceof HTMLAnchorElement ? event.target : null;
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!/^(Arrow(Left|Right|Up|Down)|Home|End|Page(Up|Down))$/.test(event.key)) return;
    event.preventDefault();
    const next = move(link, event.key);
    hold(next);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLAnchorElement && event.target.closest('.lane')) hold(event.target);
  };
  settle();
  const changes = new MutationObserver(settle);
  changes.observe(grid, { childList: true, subtree: true });
  grid.addEventListener('keydown', onKey);
  grid.addEventListener('focusin', onFocus);
  return () => {
    changes.disconnect();
    grid.removeEventListener('keydown', onKey);
    grid.removeEventListener('focusin', onFocus);
  };
};
