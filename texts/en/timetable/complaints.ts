import type { ComplaintWords } from '../../../domain/timetable/bodyParts';

/**
 * Where it hurts, in patients' words: the name of each complaint, and the words that people type
 * for it.
 */
export const complaintTexts: ComplaintWords = {
  children: {
    name: 'A child is unwell',
    complaints: {
      child: {
        name: 'A child (under 14)',
        words: ['child', 'children', 'kid', 'baby', 'infant', 'toddler'],
      },
    },
  },
  head: {
    name: 'Head and nerves',
    complaints: {
      headache: {
        name: 'Headache, dizziness',
        words: ['headache', 'head hurts', 'dizzy', 'dizziness', 'vertigo', 'migraine'],
      },
      lowMood: {
        name: 'Sleeplessness, low mood',
        words: [
          'insomnia',
          'sleepless',
          'cannot sleep',
          'anxiety',
          'anxious',
          'depressed',
          'depression',
          'mood',
        ],
      },
      numbness: {
        name: 'Numb hands or feet',
        words: ['numb', 'numbness', 'tingling', 'pins and needles'],
      },
      stroke: {
        name: 'Suddenly a crooked mouth, unclear speech, or one side weak',
        words: ['stroke', 'slurred', 'crooked mouth', 'paralysed', 'paralyzed', 'one side weak'],
      },
    },
  },
  face: {
    name: 'Eyes, ears, nose, throat, teeth',
    complaints: {
      eyes: {
        name: 'Eye trouble',
        words: ['eye', 'eyes', 'vision', 'blurred', 'red eye', 'eyesight'],
      },
      ears: {
        name: 'Ringing ears, hearing badly',
        words: ['ear', 'ears', 'hearing', 'tinnitus', 'deaf'],
      },
      nose: {
        name: 'Blocked nose, rhinitis',
        words: ['nose', 'nosebleed', 'rhinitis', 'sinus', 'hay fever'],
      },
      throat: { name: 'Sore throat', words: ['throat', 'sore throat', 'hoarse', 'tonsil'] },
      teeth: {
        name: 'Toothache, bleeding gums',
        words: ['tooth', 'teeth', 'toothache', 'gum', 'gums', 'cavity', 'dentist', 'dental'],
      },
    },
  },
  chest: {
    name: 'Chest and breathing',
    complaints: {
      heartbeat: {
        name: 'Palpitations, high blood pressure',
        words: ['palpitation', 'heart', 'blood pressure', 'hypertension', 'irregular heartbeat'],
      },
      cough: {
        name: 'Cough, wheezing',
        words: ['cough', 'phlegm', 'wheezing', 'wheeze', 'asthma'],
      },
      lungNodule: { name: 'Nodule in the lung', words: ['nodule', 'lung nodule'] },
      chestPain: {
        name: 'Pressing pain in the chest, no breath',
        words: [
          'chest pain',
          'chest hurts',
          'tight chest',
          'short of breath',
          'cannot breathe',
          'heart attack',
        ],
      },
    },
  },
  belly: {
    name: 'Belly and digestion',
    complaints: {
      stomach: {
        name: 'Stomach ache, heartburn',
        words: [
          'stomach',
          'stomach ache',
          'heartburn',
          'acid reflux',
          'reflux',
          'bloating',
          'nausea',
        ],
      },
      bowels: {
        name: 'Diarrhoea, constipation',
        words: ['diarrhoea', 'diarrhea', 'constipation', 'stool', 'bowel'],
      },
      liver: { name: 'Liver or gall bladder', words: ['liver', 'gall', 'gallstone', 'jaundice'] },
      hernia: {
        name: 'Hernia, piles, lump in the thyroid',
        words: [
          'hernia',
          'piles',
          'haemorrhoid',
          'hemorrhoid',
          'blood in stool',
          'lump',
          'appendix',
        ],
      },
      suddenPain: {
        name: 'Sudden strong pain in the belly',
        words: ['belly pain', 'bellyache', 'abdominal pain', 'abdomen', 'belly hurts'],
      },
    },
  },
  bones: {
    name: 'Bones, joints and back',
    complaints: {
      joints: { name: 'Painful knee or joint', words: ['knee', 'joint', 'arthritis', 'hip'] },
      back: {
        name: 'Painful back or neck',
        words: ['back pain', 'backache', 'back hurts', 'lower back', 'neck', 'spine', 'shoulder'],
      },
      sprain: {
        name: 'Sprain, check after a fracture',
        words: ['sprain', 'fracture', 'broken bone', 'ankle', 'fall'],
      },
    },
  },
  urinary: {
    name: 'Urine, kidneys, men',
    complaints: {
      urine: {
        name: 'Frequent or painful urine',
        words: ['urine', 'urinate', 'urination', 'pee', 'bladder', 'blood in urine'],
      },
      stones: {
        name: 'Stones, prostate',
        words: ['kidney stone', 'stones', 'prostate', 'erectile'],
      },
      kidneys: {
        name: 'Swelling, kidneys',
        words: [
          'swelling',
          'swollen',
          'oedema',
          'edema',
          'nephritis',
          'kidney',
          'protein in urine',
        ],
      },
    },
  },
  women: {
    name: 'Women and pregnancy',
    complaints: {
      periods: {
        name: 'Periods, discharge',
        words: ['period', 'menstruation', 'discharge', 'gynaecology', 'gynecology', 'menopause'],
      },
      pregnancy: {
        name: 'Pregnancy, antenatal checks',
        words: ['pregnant', 'pregnancy', 'antenatal', 'prenatal', 'fetal'],
      },
    },
  },
  wholeBody: {
    name: 'Blood sugar, blood, whole body',
    complaints: {
      bloodSugar: {
        name: 'High blood sugar, thyroid',
        words: ['blood sugar', 'diabetes', 'diabetic', 'thyroid', 'hormone'],
      },
      blood: {
        name: 'Anaemia, bleeding easily',
        words: ['anaemia', 'anemia', 'platelet', 'bruise', 'bleeding'],
      },
      infection: {
        name: 'Fever, hepatitis, tuberculosis',
        words: ['fever', 'hepatitis', 'tuberculosis', 'temperature', 'infection'],
      },
      skin: {
        name: 'Rash, allergy',
        words: ['rash', 'allergy', 'allergic', 'skin', 'itch', 'hives'],
      },
      oldAge: {
        name: 'Several illnesses in old age',
        words: ['elderly', 'old age', 'several illnesses', 'geriatric'],
      },
      chineseMedicine: {
        name: 'Getting stronger, Chinese medicine',
        words: ['chinese medicine', 'acupuncture', 'herbal', 'massage'],
      },
    },
  },
};
