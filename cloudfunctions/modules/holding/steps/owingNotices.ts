import { owesNotice, owingIn } from '../../notices';
import { patients } from '../../people';

/**
 * A patient's record owes its holders the notice that another account holds the patient (R19, R23).
 */
export const patientNotices = owingIn(patients, async limit => {
  const found = await patients.find({ where: [owesNotice], fields: ['notices'], limit });
  return found.map(each => ({ ...each, patientId: each._id }));
});
