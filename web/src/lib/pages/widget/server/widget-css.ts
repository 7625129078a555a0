import { readableAccent, type Widget, type WidgetScheme } from '@escale/shared/widgets';

const schemes = { auto: 'light dark', light: 'light', dark: 'dark' } as const satisfies Record<
  WidgetScheme,
  string
>;

/** A place's own colour and corners over our tokens; whatever colour it is, it can be read (readableAccent). */
export function widgetCss(
  { accent, radius, ...widget }: Widget,
  scheme: WidgetScheme = widget.scheme,
): string {
  const rules = [
    `color-scheme:${schemes[scheme]}`,
    `--radius:${radius}px`,
    `--radius-s:${Math.ceil(radius / 2)}px`,
  ];
  if (accent !== null) {
    const { light, dark } = readableAccent(accent);
    rules.push(
      `--seine:light-dark(${light.colour},${dark.colour})`,
      `--seine-deep:light-dark(${light.deep},${dark.deep})`,
      `--on-seine:light-dark(${light.on},${dark.on})`,
    );
  }
  return `:root{${rules.join(';')}}\n`;
}
