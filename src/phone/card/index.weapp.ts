import { choosePicture } from '../../api/files';
import type { Chosen } from '../../api/files/files';

/** How wide the picture of a card is made: its eighteen digits stay readable. */
const CARD_WIDTH = 1200;

/** Lets the person photograph an identity card, or choose a picture of one. */
export const takeCard = (): Promise<Chosen> => choosePicture(CARD_WIDTH);
