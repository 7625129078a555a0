/** The place under the pointer or the focus, in the list or on the map: the other of the two shows it too. */
export function litPlace() {
  let lit = $state<string | null>(null);
  const put = (slug: string | null) => () => {
    lit = slug;
  };
  return {
    is: (slug: string) => lit === slug,
    /** Spread on whatever stands for the place. */
    by: (slug: string) => ({
      onpointerenter: put(slug),
      onpointerleave: put(null),
      onfocusin: put(slug),
      onfocusout: put(null),
    }),
  };
}

export type LitPlace = ReturnType<typeof litPlace>;
