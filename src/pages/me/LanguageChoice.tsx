import { useState } from 'react';
import { texts } from '../../../texts';
import { languageNames, languageTitle } from '../../../texts/languages';
import { type Language, languages } from '../../../types/language';
import { chooseLanguage, wantedLanguage } from '../../language/language';
import { tellLanguage } from '../../language/tellLanguage';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';

const { me: words } = texts.pages;
const options = languages.map(value => ({ value, title: languageNames[value] }));

/** The language of every page on this phone, and of the account's notices. */
export function LanguageChoice() {
  const [missing, setMissing] = useState(false);
  const choose = async (language: string) => {
    setMissing(false);
    setMissing(!(await chooseLanguage(language as Language)));
    await tellLanguage();
  };
  return (
    <Card title={languageTitle} flat>
      <Choice label={languageTitle} options={options} chosen={wantedLanguage()} onChoose={choose} />
      {missing && <Notice message={words.languageLater} wayOn={words.languageLaterWay} />}
    </Card>
  );
}
