import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';

/** The months that two dates lie in: of single days one could subtract what fewer than five asked for. */
export const wholeMonths = ({ from, to }: { from: LocalDate; to: LocalDate }) => ({
  from: `${from.slice(0, 7)}-01`,
  to: addDays(addMonths(`${to.slice(0, 7)}-01`, 1), -1),
});
