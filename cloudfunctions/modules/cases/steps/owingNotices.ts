import { owesNotice, owingIn } from '../../notices';
import { cases } from '../stores/cases';

/** Cases owe the notices of their answers (R19). */
export const caseNotices = owingIn(cases, limit =>
  cases.find({
    where: [owesNotice],
    fields: ['account', 'patientId', 'appointmentId', 'notices'],
    limit,
  }),
);
