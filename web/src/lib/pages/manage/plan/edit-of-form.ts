import { planShapeKinds } from '@escale/shared/plans';
import { formText } from '#lib/forms/form-text.ts';
import { addShape, type Edit, placeInRow, takeOff } from './drawing-edits.ts';

/** What a button of the form does to the drawing, where no script does it; null: it is to be saved. */
export function editOfForm(form: FormData): Edit | null {
  const what = formText(form, 'faire');
  const [verb = '', of = ''] = what.split(':');
  const kind = planShapeKinds.find((one) => one === of);
  if (verb === 'poser') return placeInRow(form.getAll('poser').filter((id) => typeof id === 'string'));
  if (verb === 'retirer') return takeOff({ unitId: of });
  if (verb === 'effacer') return takeOff({ shape: Number(of) });
  if (verb === 'ajouter' && kind) return addShape(kind);
  return verb === 'voir' ? (drawing) => drawing : null;
}
