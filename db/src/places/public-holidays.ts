import type postgres from 'postgres';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2060;

/** Fills the table of French public holidays (Code du travail, L3133-1) once; later runs change nothing. */
export const writePublicHolidays = async (sql: postgres.Sql): Promise<void> => {
  const [last] = await sql`select 1 from public_holidays where on_date >= ${`${LAST_YEAR}-12-25`}`;
  if (last) return;
  // Twelve megabytes that only a new database needs.
  const { default: Holidays } = await import('date-holidays');
  const french = new Holidays('FR', { types: ['public'], languages: ['fr'] });
  const english = new Holidays('FR', { types: ['public'], languages: ['en'] });
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const rows = years.flatMap((year) => {
    const nameEn = new Map(english.getHolidays(year).map((day) => [day.date.slice(0, 10), day.name]));
    return french.getHolidays(year).map((day) => {
      const date = day.date.slice(0, 10);
      return { on_date: date, name_fr: day.name, name_en: nameEn.get(date) ?? day.name };
    });
  });
  await sql`insert into public_holidays ${sql(rows)} on conflict do nothing`;
};
