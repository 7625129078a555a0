/** An instant of the API as the place's clock shows it, for a field that knows no offset: '2026-11-26T09:00'. */
export const localText = (instant: string | undefined): string => instant?.slice(0, 16) ?? '';
