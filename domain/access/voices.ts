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
 * The departments, by name, whose praise and suggestions somebody reads (R14, R20): the offices and a desk those they were given, a
 * doctor their own. Undefined: all.
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

/** A voice as far as it is somebody's: the departments, by name, that read it, and the one it was sent to. */
export interface PlacedVoice {
  seenBy: readonly string[];
  sentTo?: { name: string } | undefined;
}

/** Whether somebody reads a voice; `read` are the departments they read. */
export const readsVoice = (read: readonly string[] | undefined, { seenBy }: PlacedVoice): boolean =>
  !read || seenBy.some(name => read.includes(name));

/**
 * What somebody may do with a voice of all that its state allows: the offices everything, the department that it was sent to
 * answers it.
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
