import { ofFollowUps } from './ofFollowUps';
import { ofPatients } from './ofPatients';
import { ofTheDesk, ofVisits } from './ofTheDesk';
import { ofTheOffice } from './ofTheOffice';
import type { Question } from './question';
import type { World } from './world';

/**
 * Every reading operation, asked as the pages ask it. Lists are asked with each of their filters,
 * including filters that hardly anything matches.
 */
export const questions = (world: World): Question[] => [
  ...ofPatients(world),
  ...ofVisits(world),
  ...ofTheDesk(world),
  ...ofTheOffice(world),
  ...ofFollowUps(world),
];
