import { choosePicture } from '../../api/files';
import type { Chosen } from '../../api/files/files';

/** The width in pixels of a card's picture: its eighteen digits stay readable. */
const CARD_WIDTH = 1200;

/** Lets the user photograph an identity card, or choose a picture of one. */
export const takeCard = (): Promise<Chosen> => choosePicture(CARD_WIDTH);
