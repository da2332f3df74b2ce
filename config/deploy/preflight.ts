import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldProblems } from '../../cloudfunctions/cloud/fieldProblems';
import { keyProblems } from '../../cloudfunctions/cloud/keys';
import { smsVariables } from '../../cloudfunctions/cloud/smsSetUp';
import { operatorTexts } from '../../texts/operators';
import { sayHospitalProblem } from '../../texts/zh-CN/hospital/problems';
import { hospitalFields } from '../../types/hospital/hospital';
import { smsTemplates } from '../../types/notices/smsByKind';
import { templates } from '../../types/notices/templates';
import invented from './invented.json';
import type { Environment } from './shape';

const { problems: wrong } = operatorTexts.deploy;
const SETTINGS = ['CLOUD_ENV', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;

/**
 * The problems on this machine that must be solved before the cloud is asked: settings, keys, and
 * remains of the demonstration hospital.
 *
 * @param root the repository
 */
export function localProblems(root: string): string[] {
  const settings = SETTINGS.filter(name => !process.env[name]?.trim()).map(name =>
    wrong.setting(name, wrong.settings[name]),
  );
  const keys = keyProblems().map(({ name, fault }) => wrong.key(name, fault));
  return [...settings, ...keys, ...ofSms(), ...ofTheDemonstration(root)];
}

/**
 * The problems of the SMS settings. All settings and the hospital’s own templates are needed to
 * send SMS. With none of the settings no SMS is sent.
 */
function ofSms(): string[] {
  const missing = smsVariables.filter(name => !process.env[name]?.trim());
  if (missing.length === smsVariables.length) return [];
  const still = smsTemplates.filter(({ id }) => invented.smsTemplates.includes(id));
  return [
    ...missing.map(wrong.smsSetting),
    ...(still.length ? [wrong.smsTemplates(still.map(({ id }) => id).join(', '))] : []),
  ];
}

function ofTheDemonstration(root: string): string[] {
  const { appid } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8'));
  const still = templates.filter(({ id }) => invented.templates.includes(id));
  return [
    ...(/^wx[0-9a-f]{16}$/.test(appid) ? [] : [wrong.appId]),
    ...(still.length ? [wrong.templates(still.map(({ name }) => name).join(', '))] : []),
    ...ofTheHospital(root),
  ];
}

/**
 * The faults in the hospital’s own file, field by field, and remains of the demonstration in it.
 */
function ofTheHospital(root: string): string[] {
  const text = readFileSync(join(root, 'types/hospital/hospital.json'), 'utf8');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return [wrong.hospitalUnreadable];
  }
  const { data, error } = hospitalFields.safeParse(given);
  if (!data)
    return fieldProblems(error.issues).map(each => wrong.hospital(sayHospitalProblem(each)));
  const { name, servicePhone, registration, complaints, followUp } = data;
  const phones = [servicePhone, registration.phone, complaints.phone, followUp.phone];
  return [
    ...(invented.names.includes(name) ? [wrong.hospitalInvented(name)] : []),
    ...[...new Set(phones)]
      .filter(phone => invented.phones.includes(phone))
      .map(wrong.hospitalInvented),
  ];
}

/** The problems of the environment itself. */
export function environmentProblems(id: string, environment: Environment | undefined): string[] {
  if (!environment) return [wrong.noEnvironment(id)];
  if (environment.state !== 'NORMAL') return [wrong.environmentState(environment.state)];
  return [
    ...(environment.hasDatabase ? [] : [wrong.noDatabase]),
    ...(environment.hasStorage ? [] : [wrong.noStorage]),
  ];
}
