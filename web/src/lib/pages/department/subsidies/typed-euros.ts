/** 35000 or 32408.50, as a person would type it; nothing for nothing. */
export const typedEuros = (cents: number | null | undefined): string => {
  if (cents === null || cents === undefined) return '';
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
};
