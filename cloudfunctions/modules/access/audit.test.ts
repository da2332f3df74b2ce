import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../../domain/time/time';
import { hospitalForEach } from '../../../tests/hospital';
import { searchAudit } from '../../../types/access/searchAudit';
import { listBookings } from '../../../types/booking/listBookings';
import { findPatients } from '../../../types/people/findPatients';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

describe('the audit record (R20)', () => {
  test('lists the newest first, by page, with names; by day, person, operation and subject', async () => {
    for (let n = 0; n < 60; n++) {
      hospital.at(monday + n * 1000);
      await hospital.value(listBookings, { date: '2026-11-23' }, n % 2 ? 'nurse' : 'office');
    }
    const first = await hospital.value(searchAudit, { operation: 'listBookings' }, 'office');
    expect(first.records).toHaveLength(50);
    expect(first.records[0]).toMatchObject({
      staffId: 'nurse',
      name: 'nurse',
      at: monday + 59_000,
    });
    const second = await hospital.value(
      searchAudit,
      { operation: 'listBookings', after: first.next },
      'office',
    );
    expect(second.records).toHaveLength(10);
    expect(second.next).toBeUndefined();
    const all = [...first.records, ...second.records];
    expect(new Set(all.map(({ auditId }) => auditId)).size).toBe(60);
    expect(all.map(({ at: moment }) => moment)).toEqual(
      all.map(({ at: moment }) => moment).sort((a, b) => b - a),
    );
    const mine = await hospital.value(searchAudit, { staffId: 'nurse' }, 'office');
    expect(mine.records).toHaveLength(30);
    const none = await hospital.value(searchAudit, { to: '2026-11-22' }, 'office');
    expect(none.records).toEqual([]);
    const today = await hospital.value(
      searchAudit,
      { from: '2026-11-23', to: '2026-11-23', staffId: 'nurse' },
      'office',
    );
    expect(today.records).toHaveLength(30);
  });

  test('can be searched for whose data was read', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.value(findPatients, { query: '测试乙' }, 'nurse');
    const { records } = await hospital.value(searchAudit, { subject: patientId }, 'office');
    expect(records.map(({ operation, name }) => [operation, name])).toEqual([
      ['findPatients', 'nurse'],
    ]);
    const searches = await hospital.value(searchAudit, { operation: 'searchAudit' }, 'office');
    expect(searches.records[0]).toMatchObject({ subjects: [patientId], details: {} });
  });

  test('only its store touches it, and only adds and reads', () => {
    const root = join(__dirname, '../..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const store = join('modules', 'access', 'stores', 'audit.ts');
    const attempts = join('modules', 'access', 'stores', 'attempts.ts');
    expect(files).toEqual(expect.arrayContaining([store, attempts]));
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8');
      const touches = /\bauditRecords\b/.test(source);
      expect([file, touches]).toEqual([file, [store, attempts, 'collections.ts'].includes(file)]);
      if (file === store) {
        expect(source).toMatch(/auditRecords = defineCollection<AuditRecord>\('audit'/);
        expect(source).not.toMatch(/\.(change|changeMany|remove)\(/);
      } else expect(source).not.toMatch(/['"`]audit['"`]/);
      // For a refused attempt only its count rises, and the ids of its subjects are added.
      if (file === attempts) {
        const written = [...source.matchAll(/ = (.*commands\(\)\.(?!neq|exists)\w+\(.*)/g)];
        expect(written.map(([, what]) => what)).toEqual([
          '{ times: commands().inc(1), token };',
          'subject && { subjects: commands().addToSet(subject) };',
        ]);
        expect(source).not.toMatch(/\.(changeMany|remove|set)\(/);
      }
      // Only one job removes records, after their retention period (R25).
      const goes = /\boldAuditRecords\b/.test(source);
      const mayGo = [
        store,
        join('modules', 'access', 'index.ts'),
        join('modules', 'privacy', 'steps', 'retained.ts'),
      ];
      expect([file, goes]).toEqual([file, mayGo.includes(file)]);
      // A collection is only opened through its definition, so there is no other way to this one.
      const opens = /\bcollection\(/.test(source) || /\bnew Collection\b/.test(source);
      expect([file, opens]).toEqual([file, file === join('cloud', 'collection.ts')]);
    }
    expect(readFileSync(join(root, 'collections.ts'), 'utf8')).not.toMatch(/auditRecords\s*\./);
  });
});
