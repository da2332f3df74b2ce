import { checkCharacter } from '../../domain/people/card18';
import type { IdentityDocument } from '../../domain/people/document';

/** A patient as the account enters it. */
interface DemoPatient {
  name: string;
  phone: string;
  document: IdentityDocument;
}

/** An account with its patients, the default one first. */
export interface DemoAccount {
  openid: string;
  patients: DemoPatient[];
}

/** A well-formed number of no real card: the county code 429999 was never issued. */
const card = (birthDate: string, sequence: number): IdentityDocument => {
  const first17 = `429999${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return { kind: 'residentIdentityCard', number: first17 + checkCharacter(first17) };
};

/** A number in the form of a mobile phone, 199 0000 xxxx, which nobody has. */
const phone = (last: number) => `1990000${String(last).padStart(4, '0')}`;

const lihua = card('1986-05-17', 2);

/** The accounts in the bar. Li Siyuan has no patient yet, for the page of a first visit. */
const main: DemoAccount[] = [
  {
    openid: 'demo-wang-lihua',
    patients: [
      { name: '王丽华', phone: phone(1001), document: lihua },
      { name: '王德顺', phone: phone(1002), document: card('1955-11-02', 1) },
      { name: '古丽米热·阿布都热依木', phone: phone(1003), document: card('1958-03-21', 4) },
      {
        name: '陈子轩',
        phone: phone(1001),
        document: {
          kind: 'guardianChild',
          guardian: lihua as Extract<IdentityDocument, { number: string }>,
          birthDate: '2019-09-08',
        },
      },
    ],
  },
  {
    openid: 'demo-zhao-defu',
    patients: [{ name: '赵德福', phone: phone(1004), document: card('1948-02-12', 3) }],
  },
];

/** The card of the person who visits for the first time. WeChat already knows the real name. */
export const newcomersCard = card('2005-03-14', 7);

const FAMILY = '李张刘陈杨黄周吴徐孙马朱郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖'.split('');
const GIVEN = '建华,秀英,志强,桂兰,文博,雅静,国庆,玉梅,子涵,海燕,明辉,丽娟,俊杰,春梅,永福'.split(
  ',',
);

/**
 * Other patients, so that sessions fill up and the desk has a list: accounts of five, the same each
 * time.
 */
const others: DemoAccount[] = Array.from({ length: 6 }, (_, account) => ({
  openid: `demo-other-${account + 1}`,
  patients: Array.from({ length: 5 }, (_, i) => {
    const n = account * 5 + i;
    const born = `${1940 + ((n * 7) % 66)}-${String((n % 12) + 1).padStart(2, '0')}-${String(((n * 5) % 28) + 1).padStart(2, '0')}`;
    return {
      name: `${FAMILY[n % FAMILY.length]}${GIVEN[n % GIVEN.length]}`,
      phone: phone(2000 + n),
      document: card(born, 100 + n),
    };
  }),
}));

/** All patients of the demonstration. All are invented. */
export const accounts = { main, others };
