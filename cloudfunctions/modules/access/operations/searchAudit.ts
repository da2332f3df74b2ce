import { defined } from '../../../../domain/defined';
import { addDays, at } from '../../../../domain/time/time';
import { searchAudit as contract } from '../../../../types/access/searchAudit';
import { done } from '../../../../types/answer';
import { staffOperation } from '../serve';
import { searchAuditRecords } from '../stores/audit';
import { staffStore } from '../stores/staff';

const pageSize = 50;

/** The record itself is only ever read and added to; that it was searched, and for what, is on it too. */
export const searchAudit = staffOperation(contract, async ({ after, ...input }) => {
  const { from, to, staffId: actor, operation, subject } = input;
  const { page, next } = await searchAuditRecords(
    {
      ...defined({
        from: from ? at(from) : undefined,
        before: to ? at(addDays(to, 1)) : undefined,
      }),
      actor,
      operation,
      subject,
    },
    after,
    pageSize,
  );
  const names = await staffStore.names(page.map(each => each.actor));
  const value = {
    records: page.map(each => ({
      auditId: each._id,
      at: each.at,
      staffId: each.actor,
      name: names.get(each.actor) ?? '',
      operation: each.operation,
      subjects: each.subjects,
      ...defined({ details: each.details }),
    })),
    ...next,
  };
  const asked = Object.fromEntries(Object.entries(input).filter(([, word]) => word !== undefined));
  return done({ value, subjects: [], details: asked as Record<string, string> });
});
