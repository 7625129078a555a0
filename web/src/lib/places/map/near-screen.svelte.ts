/** Whether a part of the page has come near the screen; what is heavy in it can wait until then. */
export function nearScreen() {
  let isNear = $state(false);
  return {
    get isNear() {
      return isNear;
    },
    /** Attached to the part. */
    watch: (part: Element) => {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          isNear = true;
          observer.disconnect();
        },
        { rootMargin: '200px' },
      );
      observer.observe(part);
      return () => observer.disconnect();
    },
  };
}
