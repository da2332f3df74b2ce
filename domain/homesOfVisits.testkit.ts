import type { Home } from './home.testkit';

/** The rules about sessions, visits and what follows them that are written in one place only. */
export const homesOfVisits: Home[] = [
  {
    truth: 'the state of a session and of its day is decided by domain/booking (R3, R9, R11)',
    copy: /'opensLater'|now < (\w+\.)?opensAt|SessionState\[\]/,
    homes: [
      'domain/timetable/days.ts',
      'domain/booking/session.ts',
      'domain/booking/shares.ts',
      'domain/booking/waiting.ts',
      // The words in contracts.
      'types/timetable/scheduling.ts',
      'types/returns/returnVisits.ts',
      // The text for a state.
      'src/pages/doctor',
      'src/pages/returns',
    ],
    planted: [
      "const BEST_FIRST: SessionState[] = ['open', 'opensLater', 'full'];",
      "now < window.opensAt ? 'opensLater' : 'open'",
      "return now < opensAt ? undefined : 'open';",
    ],
  },
  {
    truth: 'whether a case was answered in time is decided by domain/cases (R16, R18)',
    copy: /(<=?|>=?) ?(\w+\.)?answerBy|answerBy (<=?|>=?)/,
    homes: ['domain/cases/cases.ts'],
    planted: ['if (of.answeredAt < of.answerBy)', 'const late = answerBy <= now;'],
  },
  {
    truth: 'one table says what an outcome of a call causes and permits (R15)',
    copy: /\b(noSuchNumber|notUnderstood|movedHospital|readmitted)('|: \{)|outcome === 'wrongNumber'/,
    homes: [
      'domain/calling/outcomes.ts',
      // The words in contracts.
      'types/followups/followUps.ts',
    ],
    planted: [
      "const again = new Set(['noAnswer', 'busy', 'noSuchNumber']);",
      "const found = outcome === 'wrongNumber' || outcome === 'noSuchNumber';",
      "readmitted: { ends: 'stay' },",
    ],
  },
  {
    truth: 'whether a patient came is decided by domain/booking (R6)',
    copy: /=== 'arrived' \|\| [\w.]*status === 'fulfilled'|!== 'arrived' && [\w.]*status !== 'fulfilled'/,
    homes: ['domain/booking/appointment.ts'],
    planted: [
      "const came = status === 'arrived' || status === 'fulfilled';",
      "if (visit.status !== 'arrived' && visit.status !== 'fulfilled')",
    ],
  },
  {
    truth: 'whether a booking can still be cancelled or moved is decided by domain/booking (R5)',
    copy: /=== 'booked' &&\s+now <=? |!== 'booked' \|\| now >=? /,
    homes: ['domain/booking/appointment.ts'],
    planted: [
      "cancel: appointment.status === 'booked' && now < appointment.startsAt,",
      "move: appointment.status === 'booked' && now <= reportBy,",
    ],
  },
  {
    truth: 'whether the waiting line takes a place is decided by domain/booking (R12)',
    copy: /now (<|>=) lineCloses\(/,
    homes: ['domain/booking/waiting.ts'],
    planted: [
      "const open = session.state === 'open' && now < lineCloses(session.date, policy);",
      'if (now >= lineCloses(date, policy))',
    ],
  },
  {
    truth: 'the beginning and the end of a session are determined by domain/booking (R2)',
    copy: /slots\.at\(-1\)|slots\[0\]\?\.start/,
    homes: ['domain/time/slots.ts'],
    planted: [
      "start: slots[0]?.start ?? '00:00',",
      'const last = session.slots.at(-1);',
      'if (now >= at(date, slots.at(-1)!.end))',
    ],
  },
  {
    truth: 'fen and yuan are converted in one place (R2)',
    copy: /\b(fee|fen|yuan|Number\(\w+\)|Number\(\w+\.fee\)) (\*|\/|%) 100\b/i,
    homes: ['domain/money.ts'],
    planted: [
      'value: fee / 100,',
      'Math.round(Number(typed) * 100)',
      'session.fee / 100',
      'fen % 100 ? a : b',
    ],
  },
  {
    truth: 'a doctor’s number is brought into its normal form in one place (R2, R20)',
    copy: /doctorId\??\.(toUpperCase|trim)\(\)|\[A-Za-z0-9-\]\{1,20\}/,
    homes: [
      'domain/doctorNumber.ts',
      // The form of any id of the roster in an audit record.
      'types/access/audit.ts',
      // Whether the field of a form is empty.
      'src/staff/Rights.tsx',
    ],
    planted: [
      'set.doctorId.toUpperCase()',
      'doctorId: isDoctor ? doctorId.trim() : undefined,',
      'z.string().regex(/^[A-Za-z0-9-]{1,20}$/)',
    ],
  },
  {
    truth: 'a department gets its number in domain/timetable/directory (R2)',
    copy: /`K\$\{|id: (row|plan)\.department\b/,
    homes: [
      'domain/timetable/directory.ts',
      // Generated departments to measure with.
      'bench',
    ],
    planted: [
      'department: { id: row.department, name: row.department },',
      "const id = ids.get(name) ?? `K\u0024{String(++last).padStart(2, '0')}`;",
    ],
  },
];
