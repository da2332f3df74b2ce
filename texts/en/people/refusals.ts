import type { RefusalTexts } from '../../zh-CN/refusal';
import { counted } from '../plural';

export const peopleRefusals = {
  PATIENT_UNKNOWN: () => ({
    message: 'This patient was not found',
    wayOn: 'Please add the patient first.',
  }),
  PATIENT_LIMIT: ({ max }) => ({
    message: `One WeChat account can add ${counted(max, 'patient')}`,
    wayOn: 'Remove a patient you no longer need, then add another.',
  }),
  PATIENT_HAS_APPOINTMENTS: ({ count }) => ({
    message: `This patient has ${counted(count, 'coming appointment')}, and cannot be removed yet`,
    wayOn: 'Please remove them after the visit, or after cancelling.',
  }),
  PERSON_DIED: () => ({
    message:
      "The hospital's records say that this patient has passed away, so no visit or call can be booked",
    wayOn: 'If this is wrong, please call the hospital. We are deeply sorry.',
  }),
  CHILDREN_FULL: ({ max }) => ({
    message: `One guardian can have ${counted(max, 'child', 'children')}`,
    wayOn: 'Please bring papers that show the family to the information desk.',
  }),
  DOCUMENT_NAME_MISMATCH: () => ({
    message: 'The name and the ID number do not belong together, so the patient was not added',
    wayOn: 'Please check both. If they are right, bring the ID to the registration desk.',
  }),
} satisfies Partial<RefusalTexts>;
