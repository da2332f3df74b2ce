import { ofFollowUps } from './ofFollowUps';
import { ofPatients } from './ofPatients';
import { ofTheDesk, ofVisits } from './ofTheDesk';
import { ofTheOffice } from './ofTheOffice';
import type { Question } from './question';
import type { World } from './world';

/** Every reading operation, asked as it is asked; lists with each of their filters, also with what hardly anything fits. */
export const questions = (world: World): Question[] => [
  ...ofPatients(world),
  ...ofVisits(world),
  ...ofTheDesk(world),
  ...ofTheOffice(world),
  ...ofFollowUps(world),
];
