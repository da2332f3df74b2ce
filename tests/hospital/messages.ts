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
