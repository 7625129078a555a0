/** A page of text. `missing` stands where whoever runs this instance has to say who they are. */
export type Block =
  | { text: string }
  | { list: readonly string[] }
  | { link: { text: string; href: string }; after?: string }
  | { missing: string }
  | { facts: readonly { name: string; value: string | null; href?: string }[] };

export type Document = {
  title: string;
  lead: string;
  sections: readonly { title: string; blocks: readonly Block[] }[];
};
