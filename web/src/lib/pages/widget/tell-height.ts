/** Tells the page around the frame how high it wants to be. Whoever may show the frame may know that. */
export function tellHeight(node: HTMLElement): (() => void) | undefined {
  if (parent === window) return;
  const watcher = new ResizeObserver(() => {
    parent.postMessage({ escale: 'height', height: Math.ceil(node.getBoundingClientRect().height) }, '*');
  });
  watcher.observe(node);
  return () => watcher.disconnect();
}
