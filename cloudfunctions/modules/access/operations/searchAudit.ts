import { defined } from '../../../../domain/defined';
import { isDoorKey } from '../../../../domain/exchange/doorKey';
import { addDays, at } from '../../../../domain/time/time';
import { anotherSystem } from '../../../../texts/zh-CN/exchange/scopes';
import type { AuditDetails } from '../../../../types/access/audit';
import { searchAudit as contract } from '../../../../types/access/searchAudit';
import { done } from '../../../../types/answer';
import { staffOperation } from '../serve';
import { searchAuditRecords } from '../stores/audit';
import { staffStore } from '../stores/staff';

const pageSize = 50;

/** A search is on the audit record itself, with the person it was about if there is one. */
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
      name: names.get(each.actor) ?? (isDoorKey(each.actor) ? anotherSystem : ''),
      operation: each.operation,
      subjects: each.subjects,
      ...defined({
        details: each.details && inWords(each.details),
        refused: each.refused,
        times: each.times,
      }),
    })),
    ...next,
  };
  // The input may be anything. If records were found by it, it is an id.
  const found = page.length > 0;
  return done({
    value,
    subjects: found && subject ? [subject] : [],
    details: defined({ from, to, staffId: found ? actor : undefined }),
  });
});

/** Details as shown: several ids or codes in one line. */
const inWords = (details: AuditDetails): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(' ') : value,
    ]),
  );
