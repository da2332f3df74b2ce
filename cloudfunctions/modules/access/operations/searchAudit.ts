import { addDays, at } from '../../../../domain/time/time';
import { searchAudit as contract } from '../../../../types/access/searchAudit';
import { done } from '../../../../types/answer';
import { staffOperation } from '../serve';
import { searchAuditRecords } from '../stores/audit';
import { staffStore } from '../stores/staff';

const pageSize = 50;

/** The record itself is only ever read and added to; that it was searched, and for what, is on it too. */
export const searchAudit = staffOperation(contract, async ({ after, ...input }) => {
  const { from, to, staffId, operation, subject } = input;
  const found = await searchAuditRecords(
    {
      ...(from ? { from: at(from) } : {}),
      ...(to ? { before: at(addDays(to, 1)) } : {}),
      ...(staffId ? { actor: staffId } : {}),
      ...(operation ? { operation } : {}),
      ...(subject ? { subject } : {}),
      ...(after ? { after: placeOf(after) } : {}),
    },
    pageSize + 1,
  );
  const page = found.slice(0, pageSize);
  const names = await staffStore.names(page.map(({ actor }) => actor));
  const last = page.at(-1);
  const value = {
    records: page.map(({ _id, at: moment, actor, operation: what, subjects, details }) => ({
      auditId: _id,
      at: moment,
      staffId: actor,
      name: names.get(actor) ?? '',
      operation: what,
      subjects,
      ...(details ? { details } : {}),
    })),
    ...(found.length > pageSize && last ? { next: `${last.at}_${last._id}` } : {}),
  };
  const asked = Object.fromEntries(Object.entries(input).filter(([, word]) => word !== undefined));
  return done({ value, subjects: [], details: asked as Record<string, string> });
});

const placeOf = (after: string) => {
  const cut = after.indexOf('_');
  return { at: Number(after.slice(0, cut)), id: after.slice(cut + 1) };
};
