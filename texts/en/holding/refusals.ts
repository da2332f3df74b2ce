import type { CardTrouble } from '../../../domain/people/cardPicture';
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

const typeIt = 'You can also type it and save.';
const front = `Please photograph the side with the portrait and the name. ${typeIt}`;
const cardTroubles: Record<CardTrouble, [message: string, wayOn: string]> = {
  unclear: [
    'The name or the number could not be read',
    `Please lay the ID card flat in good light, let it fill the picture, and try again. ${typeIt}`,
  ],
  noCard: ['No ID card was found in the picture', front],
  back: ['This is the back of the ID card', front],
  notPicture: ['This file is not a picture', `Please take one, or choose one. ${typeIt}`],
  tooLarge: ['The picture is too large to be read', `Please take another one. ${typeIt}`],
  gone: ['This picture is deleted already', `Please take another one. ${typeIt}`],
  quotaUsed: ['No more pictures can be read today', 'Please type it and save.'],
  unavailable: ['WeChat does not answer at the moment', `Please try again later. ${typeIt}`],
  off: ['The hospital does not offer reading of ID cards', 'Please type it and save.'],
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
  CARD_UNREAD: ({ why }) => ({ message: cardTroubles[why][0], wayOn: cardTroubles[why][1] }),
  PROOF_REFUSED: ({ why }) => ({ message: proofRefusals[why], wayOn: proofWayOn }),
} satisfies Partial<RefusalTexts>;
