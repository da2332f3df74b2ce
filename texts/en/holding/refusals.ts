import type { ProofRefusal } from '../../../types/answer';
import type { RefusalTexts } from '../../zh-CN/refusal';
import { counted } from '../plural';
import { sayFullDate } from '../say';

const proofWayOn =
  'You can still book. Or show the ID at the information desk when you come, and staff confirm it.';
const proofRefusals: Record<ProofRefusal, string> = {
  differs: 'It could not be matched with what the hospital has, so it was not confirmed',
  notRealNamed: 'This WeChat has no verified real name',
  expired: 'This took too long. Please tap again',
  unavailable: 'WeChat does not answer at the moment. Please try again later',
  off: 'The hospital does not offer this way of confirming',
};

export const holdingRefusals = {
  HOLDERS_FULL: ({ max }) => ({
    message: `At most ${counted(max, 'WeChat account')} can add the same patient`,
    wayOn:
      'Please let a family member remove an account that is no longer used, or bring the ID to the information desk.',
  }),
  HOLDING_UNPROVEN: () => ({
    message: 'All records can be seen once you are confirmed',
    wayOn:
      'Confirm by mobile number, or show the ID at the information desk when you come, and staff confirm it.',
  }),
  HOLDING_ENDED: ({ until }) => ({
    message: 'This patient was removed from your WeChat, and you cannot add them now',
    wayOn: `Please bring the patient's ID to the information desk: it is done at once. Or add them yourself from ${sayFullDate(until)}.`,
  }),
  HOLDER_UNKNOWN: () => ({
    message: 'This WeChat no longer has the patient',
    wayOn: 'Please go back and refresh.',
  }),
  PHONE_NOT_GIVEN: () => ({
    message: 'WeChat gave no mobile number that can be used, so nothing was saved',
    wayOn: 'Please type the phone yourself and save.',
  }),
  PROOF_REFUSED: ({ why }) => ({ message: proofRefusals[why], wayOn: proofWayOn }),
} satisfies Partial<RefusalTexts>;
