import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../texts/desk';
import { sayDate } from '../../texts/say';
import type { Effect, SessionEffect } from '../../types/changes/change';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Cell } from '../parts/Cell';
import { Notice } from '../parts/Notice';
import { State, type Tone } from '../parts/State';
import { Columns } from '../parts/staff/Columns';
import { aria } from '../phone/aria';
import { DoctorEffects } from './DoctorEffects';
import { sayClash, sayDifferences, saySession } from './sayChange';
import './changes.scss';

const { change: words } = deskTexts;

/** What a change would do: in numbers, by department, and session by session (R2a). */
export function EffectView({ effect }: { effect: Effect }) {
  const { departments, sessions, kept, awayUntil } = effect;
  const more = effect.added + effect.changed + effect.withdrawn - sessions.length;
  return (
    <>
      <Figures effect={effect} />
      <Clashes effect={effect} />
      <DoctorEffects effect={effect} />
      {awayUntil && <Notice message={words.awayUntil(sayDate(awayUntil))} />}
      {departments.length > 1 ? (
        <Columns>
          <Card title={words.departments} flat>
            {departments.map(({ id, name, added, changed, withdrawn }) => (
              <Cell key={id} title={name} value={words.department(added, changed, withdrawn)} />
            ))}
          </Card>
          <Sessions sessions={sessions} more={more} />
        </Columns>
      ) : (
        <Sessions sessions={sessions} more={more} />
      )}
      {kept.length > 0 && (
        <>
          <Notice tone="warn" message={words.kept(kept.length)} wayOn={words.keptNote} />
          <View className="change-session">
            <Card flat>
              {kept.map(({ sessionId, bookings, department, doctor, ...session }) => (
                <Cell
                  key={sessionId}
                  title={saySession({
                    ...session,
                    department: department.name,
                    doctor: doctor.name,
                  })}
                  note={words.keptBookings(bookings)}
                  onPress={() => go('desk/session', { sessionId })}
                />
              ))}
            </Card>
          </View>
        </>
      )}
    </>
  );
}

/** The sessions that would be at one time with one doctor, or in one room. */
function Clashes({ effect: { clashes = [], clashesCount = 0 } }: { effect: Effect }) {
  const hidden = clashesCount - Math.min(FIRST, clashes.length);
  if (clashesCount === 0) return null;
  return (
    <>
      <Notice tone="warn" message={words.clashes(clashesCount)} wayOn={words.clashesNote} />
      <View className="change-session">
        <Card flat>
          {clashes.slice(0, FIRST).map(each => (
            <Cell
              key={`${each.of} ${each.sessionId} ${each.with.sessionId}`}
              title={sayClash(each)}
              note={words.times(each.with.start, each.with.end)}
            />
          ))}
        </Card>
      </View>
      {hidden > 0 && <Text className="quiet">{words.moreClashes(hidden)}</Text>}
    </>
  );
}

/** The number of sessions that are shown at first, so that the fields below stay in reach. */
const FIRST = 20;

/** Session by session; those with bookings come first. */
function Sessions({ sessions, more }: { sessions: Effect['sessions']; more: number }) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, sessions.length - FIRST);
  if (sessions.length === 0) return null;
  return (
    <>
      <Card title={words.sessions} flat>
        {sessions.slice(0, sessions.length - hidden).map(session => (
          <Line key={session.sessionId} session={session} />
        ))}
      </Card>
      {hidden > 0 && <Button text={words.showMore(hidden)} onPress={() => setAll(true)} />}
      {hidden === 0 && more > 0 && <Text className="quiet">{words.more(more)}</Text>}
    </>
  );
}

function Figures({ effect }: { effect: Effect }) {
  const { added, changed, withdrawn, bookings, unreachable, waiting } = effect;
  const figures = [
    { count: added, name: words.added },
    { count: changed, name: words.changed },
    { count: withdrawn, name: words.withdrawn },
    { count: bookings, name: words.bookings },
    { count: unreachable, name: words.unreachable },
    { count: waiting, name: words.waiting },
  ].filter(({ count }) => count > 0);
  return (
    <Card title={words.title}>
      {figures.length === 0 && <Text>{effect.doctorsCount ? words.onlyAbout : words.nothing}</Text>}
      {figures.map(({ count, name }) => (
        <View className="change-figure" key={name}>
          <Text className="change-count">{count}</Text>
          <Text className="change-name">{name}</Text>
        </View>
      ))}
    </Card>
  );
}

const signs: Record<SessionEffect['does'], { sign: string; tone: Tone }> = {
  added: { sign: '+', tone: 'good' },
  reopened: { sign: '✓', tone: 'good' },
  changed: { sign: '↔', tone: 'warn' },
  substituted: { sign: '⇄', tone: 'warn' },
  stopped: { sign: '×', tone: 'bad' },
  withdrawn: { sign: '×', tone: 'bad' },
};

/** One session in words, its change, and what its patients are told. */
function Line({ session }: { session: SessionEffect }) {
  const { sessionId, does, bookings, unreachable, told, department, doctor, before } = session;
  const name = saySession({
    ...{ date: session.date, period: session.period },
    ...{ department: department.name, doctor: before?.doctor ?? doctor.name },
  });
  const notes = [
    ...sayDifferences(session),
    ...(bookings > 0 ? [words.patients(bookings, unreachable)] : []),
    ...(told ? [words.told[told]] : []),
  ];
  // A new session has no page yet.
  const open = does === 'added' ? undefined : () => go('desk/session', { sessionId });
  return (
    <View
      className="cell"
      hoverClass={open ? 'cell-pressed' : 'none'}
      onClick={open}
      {...(open && aria({ role: 'button' }))}
    >
      <View className="cell-words">
        <Text className="cell-title change-session">{name}</Text>
        {notes.map(note => (
          <Text className="cell-note" key={note}>
            {note}
          </Text>
        ))}
      </View>
      <State word={words.does[does]} {...signs[does]} />
      {open && <View className="cell-arrow" {...aria({ hidden: true })} />}
    </View>
  );
}
