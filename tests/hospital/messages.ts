import type { CallEntry } from '../../cloudfunctions/modules/calls/stores/calls';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import type { NoticeKind } from '../../types/notices/facts';
import { recordConsents } from '../../types/notices/recordConsents';
import type { TemplateName } from '../../types/notices/template';
import { templateNamed, templates } from '../../types/notices/templates';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** WeChat with our templates. */
export const weChatWithTemplates = {
  templates: templates.map(({ id, title, fields }) => ({
    id,
    title,
    fields: Object.values(fields).map(({ key }) => key),
  })),
};

/** Gives lasting consent to messages, in WeChat and in our ledger. */
export async function agreeForAlways(
  hospital: TestHospital,
  account: string,
  ...names: TemplateName[]
): Promise<void> {
  for (const template of names) {
    const answers = [{ template, answer: 'always' as const }];
    await hospital.value(recordConsents, { requestId: wish(), answers }, account);
    await hospital.stack.messages.grant(account, templateNamed(template).id, 'always');
  }
}

/** Gives consent to one or more messages of each kind, in WeChat and in our ledger. */
export async function agree(
  hospital: TestHospital,
  account: string,
  names: TemplateName[],
  times = 1,
): Promise<void> {
  for (let n = 0; n < times; n++) {
    const answers = names.map(template => ({ template, answer: 'accept' as const }));
    await hospital.value(recordConsents, { requestId: wish(), answers }, account);
    for (const name of names)
      await hospital.stack.messages.grant(account, templateNamed(name).id, 1);
  }
}

/** Records a consent in our ledger only, because the person withdrew it in WeChat since. */
export const agreeAndWithdraw = (hospital: TestHospital, account: string, template: TemplateName) =>
  hospital.value(
    recordConsents,
    { requestId: wish(), answers: [{ template, answer: 'accept' }] },
    account,
  );

/** The notices of the outbox, or those of one kind. */
export const noticesOf = async (hospital: TestHospital, kind?: NoticeKind): Promise<Notice[]> =>
  (await hospital.all<Notice>('notices')).filter(each => kind === undefined || each.kind === kind);

/** Lets time pass, and tells which messages were sent. */
export const messagesOf = (hospital: TestHospital) => ({
  wait: (ms: number) => hospital.at(hospital.stack.clock.now() + ms),
  /** The state of the last notice of each kind. */
  states: async () =>
    Object.fromEntries((await noticesOf(hospital)).map(({ kind, state }) => [kind, state])),
  /** The states of the notices of one kind, sorted. */
  statesOf: async (kind: NoticeKind) =>
    (await noticesOf(hospital, kind)).map(({ state }) => state).sort(),
  /** The receivers of the notices of one kind, and the state of each. */
  receivers: async (kind: NoticeKind) =>
    (await noticesOf(hospital, kind)).map(({ account, state }) => [account, state]),
  /** The titles of the messages that WeChat delivered to an account, oldest first. */
  delivered: async (account: string) =>
    (await hospital.stack.messages.list(account))
      .filter(({ errcode }) => errcode === 0)
      .map(({ title }) => title),
  /** The reasons for which the desk has to call patients, each with the patient. */
  callReasons: async () =>
    (await hospital.all<CallEntry>('calls')).map(({ reason }) => reason).sort(),
  called: async () =>
    (await hospital.all<CallEntry>('calls')).map(({ patientId }) => patientId).sort(),
});
