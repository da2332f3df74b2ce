import type { VoiceAction } from '../../types/voices/voices';
import { handlesCases, seesAllCases } from './cases';
import {
  departmentOfDoctor,
  givenDepartments,
  headedDepartments,
  type RosterNames,
} from './followUps';
import { holds, type Member } from './member';

/**
 * The names of the departments whose praise and suggestions a member reads (R14, R20): the offices
 * and a desk those they are limited to, a doctor their own. Undefined: all.
 */
export function voicesRead(
  member: Member,
  directory: RosterNames | undefined,
): string[] | undefined {
  if (seesAllCases(member)) return undefined;
  const given = givenDepartments(member, directory);
  const own = departmentOfDoctor(member, directory);
  const desk = holds(member, 'desk', 'followUpOffice');
  const headed = headedDepartments(member, directory);
  if (desk && !given) return undefined;
  return [...new Set([...(desk ? (given ?? []) : []), ...headed, ...(own ? [own] : [])])];
}

/**
 * The fields of a voice that decide who sees it: the names of the departments that read it, and of
 * the one it was sent to.
 */
export interface PlacedVoice {
  seenBy: readonly string[];
  sentTo?: { name: string } | undefined;
}

/**
 * Whether a member reads a voice; `read` are the names of the departments whose voices they read.
 */
export const readsVoice = (read: readonly string[] | undefined, { seenBy }: PlacedVoice): boolean =>
  !read || seenBy.some(name => read.includes(name));

/**
 * The actions a member may take on a voice, out of those its state allows: the offices all of them;
 * the department that it was sent to may answer.
 */
export function voiceActions(
  member: Member,
  read: readonly string[] | undefined,
  voice: PlacedVoice,
  possible: readonly VoiceAction[],
): VoiceAction[] {
  if (!readsVoice(read, voice)) return [];
  if (handlesCases(member)) return [...possible];
  const theirs = voice.sentTo !== undefined && (!read || read.includes(voice.sentTo.name));
  return possible.filter(action => action === 'answer' && theirs);
}
