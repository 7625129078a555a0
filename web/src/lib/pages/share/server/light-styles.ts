import cover from '#lib/ui/styles/cover.css?raw';
import tokens from '#lib/ui/styles/tokens.css?raw';

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ]),
);

/** A colour of the light theme by its token's name. */
export const colour = (token: string): string => colours.get(token) ?? '#000000';

/** The styles of the drawn covers for a renderer that knows neither layers, nor custom properties, nor themes. */
export const coverStyles = [...cover.matchAll(/\.cover [\w.-]+ \{[^}]*\}/g)]
  .map(([rule]) => rule.replaceAll(/var\(--([\w-]+)\)/g, (_, token: string) => colour(token)))
  .join('');
