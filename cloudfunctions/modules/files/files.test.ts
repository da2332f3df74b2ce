import { request } from 'node:http';
import { at, HOUR } from '../../../domain/time/time';
import {
  bringRoster,
  dyingAt,
  fileOf,
  hospitalForEach,
  laySession,
  rosterCsv,
  wish,
} from '../../../tests/hospital';
import { followUpsOf, someDischarges, staysOf } from '../../../tests/hospital/discharges';
import { put, uploaded } from '../../../tests/hospital/files';
import { applyChange } from '../../../types/changes/applyChange';
import { importRoster } from '../../../types/changes/importRoster';
import { previewChange } from '../../../types/changes/previewChange';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import { INLINE, MOST_BYTES } from '../../../types/files/file';
import { openUpload } from '../../../types/files/openUpload';
import { exportList } from '../../../types/lists/exportList';
import { handOut } from './steps/handOut';
import type { StoredFile } from './stores/files';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: {
    ...{ office: ['outpatientOffice'], lin: ['followUpOffice'], nurse: ['desk'] },
    some: { roles: ['followUpOffice'], departments: ['K01'] },
  },
});

const upload = (content: string | Buffer, account = 'office') =>
  uploaded(hospital, content, account);

/** Starts an upload with a too large announced length, and aborts it. */
async function breakOff(path: string, account: string): Promise<void> {
  const upload = request(`${hospital.stack.url}/upload/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account}`, 'content-length': 10_000 },
  });
  const over = new Promise(resolve => upload.on('close', resolve));
  upload.on('error', () => undefined);
  upload.write('住院号,姓名', () => upload.destroy());
  await over;
}

const isThere = (fileId: string) => hospital.stack.files.has(hospital.stack.files.pathOf(fileId)!);
const known = () => hospital.all<StoredFile>('files');

describe('a file uploaded to the storage', () => {
  test('is imported like the same file inside the call, and deleted', async () => {
    const fileId = await upload(rosterCsv);
    const { rows } = await hospital.value(importRoster, { fileName: 'r.csv', fileId }, 'office');
    expect(rows).toBe(60);
    expect(await isThere(fileId)).toBe(false);
    expect((await bringRoster(hospital)).sessions.added).toBe(0);
  });

  test('is previewed first, imported as previewed, and then deleted', async () => {
    const fileId = await upload(rosterCsv);
    const change = {
      kind: 'roster' as const,
      file: { fileName: 'r.csv', fileId, skipBadRows: false },
    };
    const { shown } = await hospital.value(previewChange, { change }, 'office');
    expect(await isThere(fileId)).toBe(true);
    const wished = { requestId: wish(), change, shown, reason: '换新排班表' };
    await hospital.value(applyChange, wished, 'office');
    expect(await isThere(fileId)).toBe(false);
    // A repeated request after a lost answer is the same change.
    await hospital.value(applyChange, wished, 'office');
  });

  test('sent a second time, the answer says that it was imported, and nothing changes', async () => {
    const fileId = await upload(someDischarges(5), 'lin');
    const input = { fileName: 'd.csv', fileId };
    expect(await hospital.value(importDischarges, input, 'lin')).toMatchObject({ added: 5 });
    const before = JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)]);
    expect(await hospital.refusal(importDischarges, input, 'lin')).toBe('FILE_TAKEN');
    expect(await hospital.refusal(previewDischarges, input, 'lin')).toBe('FILE_TAKEN');
    expect(JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)])).toBe(before);
    // The same list in another file is another request, which finds nothing to change.
    const again = { fileName: 'd.csv', fileId: await upload(someDischarges(5), 'lin') };
    expect(await hospital.value(importDischarges, again, 'lin')).toMatchObject({ unchanged: 5 });
  });

  test('imported by a call that dies anywhere, it is imported once, and nothing of it stays', async () => {
    const fileId = await upload(someDischarges(3), 'lin');
    const input = { fileName: 'd.csv', fileId };
    for (let request = 1; request < 100; request++) {
      const answer = { failed: false };
      await dyingAt(hospital, request, async () => {
        const { ok } = await hospital.call(importDischarges, input, 'lin');
        answer.failed = !ok;
      });
      if (!answer.failed) break;
    }
    expect(await hospital.refusal(importDischarges, input, 'lin')).toBe('FILE_TAKEN');
    await hospital.runJobs();
    expect(await staysOf(hospital)).toHaveLength(3);
    expect(await followUpsOf(hospital)).toHaveLength(9);
    hospital.at(now + 2 * HOUR + 1);
    await hospital.runJobs();
    expect([await known(), await isThere(fileId)]).toEqual([[], false]);
  });

  test('a file that is no table is reported and changes nothing', async () => {
    const kinds: [string, Buffer, string][] = [
      ['a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '不是 CSV 或 XLSX'],
      ['a.xlsx', Buffer.from('%PDF-1.7\n1 0 obj'), '损坏'],
      ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'XLS'],
      ['a.csv', Buffer.alloc(0), '空'],
    ];
    for (const [fileName, content, said] of kinds) {
      const fileId = await upload(content, 'lin');
      const answer = await hospital.call(importDischarges, { fileName, fileId }, 'lin');
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'TABLE_UNREADABLE' } });
      expect([fileName, JSON.stringify(answer)]).toEqual([fileName, expect.stringContaining(said)]);
    }
    expect(await staysOf(hospital)).toEqual([]);
  });

  test('an aborted upload leaves nothing, and the same path accepts the whole file later', async () => {
    const { path } = await hospital.value(openUpload, { requestId: wish() }, 'lin');
    await breakOff(path, 'lin');
    const fileId = hospital.stack.files.idOf(path);
    expect(await isThere(fileId)).toBe(false);
    const input = { fileName: 'd.csv', fileId };
    expect(await hospital.refusal(importDischarges, input, 'lin')).toBe('FILE_UNKNOWN');
    await put(hospital, path, someDischarges(2), 'lin');
    expect(await hospital.value(importDischarges, input, 'lin')).toMatchObject({ added: 2 });
  });

  test('an account without the right gets no path, and no operation reads its file', async () => {
    for (const account of ['nurse', 'wang'])
      expect(await hospital.refusal(openUpload, { requestId: wish() }, account)).toBe(
        'NOT_ALLOWED',
      );
    const fileId = await upload(rosterCsv, 'lin');
    const input = { fileName: 'r.csv', fileId };
    expect(await hospital.refusal(importRoster, input, 'lin')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(importDischarges, input, 'some')).toBe('OTHER_DEPARTMENT');
    // The right ended after the upload.
    await hospital.set('staff', 'lin', { active: false });
    expect(await hospital.refusal(importDischarges, input, 'lin')).toBe('NOT_ALLOWED');
  });

  test('stays while its problems are reviewed', async () => {
    const fileId = await upload('住院号,姓名\n1,', 'lin');
    const input = { fileName: 'd.csv', fileId };
    await hospital.refusal(importDischarges, input, 'lin');
    expect(await isThere(fileId)).toBe(true);
  });

  test('is only read under a path that was given to this account', async () => {
    const fileId = await upload(rosterCsv);
    const input = { fileName: 'r.csv', fileId };
    expect(await hospital.refusal(importDischarges, input, 'lin')).toBe('FILE_UNKNOWN');
    const name = fileId.slice(fileId.lastIndexOf('/') + 1);
    for (const other of [
      'cloud://local.local/uploads/none',
      'x',
      name,
      `cloud://another.env/uploads/${name}`,
      `cloud://local.local/exports/${name}`,
      `cloud://local.local/uploads/../uploads/${name}`,
    ])
      expect(
        await hospital.refusal(importRoster, { fileName: 'r.csv', fileId: other }, 'office'),
      ).toBe('FILE_UNKNOWN');
    expect(await isThere(fileId)).toBe(true);
  });

  test('a path without a file, and a file that is too large, are reported', async () => {
    const { path } = await hospital.value(openUpload, { requestId: wish() }, 'office');
    const missing = { fileName: 'r.csv', fileId: hospital.stack.files.idOf(path) };
    expect(await hospital.refusal(importRoster, missing, 'office')).toBe('FILE_UNKNOWN');
    const large = { fileName: 'r.csv', fileId: await upload(Buffer.alloc(MOST_BYTES + 1)) };
    expect(await hospital.refusal(importRoster, large, 'office')).toBe('FILE_TOO_LARGE');
  });

  test('is accepted in one way only, and never in a call that WeChat cannot carry', async () => {
    const inline = fileOf(rosterCsv);
    for (const input of [
      { ...inline, fileId: 'x' },
      { fileName: 'r.csv' },
      { fileName: 'r.csv', contentBase64: 'A'.repeat(INLINE + 4) },
    ])
      expect(await hospital.refusal(importRoster, input, 'office')).toBe('INPUT_INVALID');
  });
});

test('the same request gets the same path; another account’s gets another', async () => {
  const input = { requestId: wish() };
  const { path } = await hospital.value(openUpload, input, 'office');
  expect((await hospital.value(openUpload, input, 'office')).path).toBe(path);
  expect((await hospital.value(openUpload, input, 'lin')).path).not.toBe(path);
  expect(await known()).toHaveLength(2);
});

describe('a file for download', () => {
  const call = { account: 'office', requestId: 'call-1', now };

  test('is in the answer if it is small', async () => {
    await laySession(hospital);
    const made = await hospital.value(exportList, { date: '2026-11-25' }, 'office');
    expect(made.contentBase64).toBeDefined();
    expect(await known()).toEqual([]);
  });

  test('has a URL if it is large, so that the answer is short', async () => {
    const content = Buffer.alloc(200_000, 'x');
    const made = await handOut('a.xlsx', content, call);
    expect(JSON.stringify(made).length).toBeLessThan(1000);
    const fetched = await fetch(made.address!);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(content)).toBe(true);
    // A repeated call writes the same file.
    expect(await handOut('a.xlsx', content, call)).toEqual(made);
    expect(await known()).toHaveLength(1);
  });
});

test('the job deletes files that are left in the storage after two hours', async () => {
  const left = await upload(rosterCsv);
  await hospital.value(openUpload, { requestId: wish() }, 'lin');
  await handOut('a.xlsx', Buffer.alloc(200_000), { account: 'office', requestId: 'call-1', now });
  hospital.at(now + HOUR);
  expect((await hospital.runJobs()).removeFiles).toEqual({});
  expect(await known()).toHaveLength(3);
  hospital.at(now + 2 * HOUR + 1);
  expect((await hospital.runJobs()).removeFiles).toEqual({ removed: 3 });
  expect(await known()).toEqual([]);
  expect(await isThere(left)).toBe(false);
});
