import type { BodyPart } from '../../../domain/timetable/complaints';

// chinese: pieces of the departments' names, which the hospital wrote
const bones = ['骨科'];
const heart = ['心血管'];
const lungs = ['呼吸'];
const stomach = ['消化'];
const nerves = ['神经'];
const infection = ['感染'];
const eyes = ['眼'];
const earNoseThroat = ['耳鼻喉'];
const mouth = ['口腔'];
const children = ['儿科'];
const surgery = ['普通外科'];
const liver = ['肝胆'];
const chest = ['胸'];
const rheumatism = ['风湿'];
const urology = ['泌尿'];
const kidneys = ['肾脏'];
const women = ['妇科'];
const birth = ['产科'];
const hormones = ['内分泌'];
const blood = ['血液'];
const skin = ['皮肤'];
const old = ['老年'];
const chineseMedicine = ['中医'];

/**
 * Where it hurts, in patients' words, and the departments for it, each by a piece of its name. It helps to find a
 * department and says nothing about an illness. What cannot wait for an appointment leads to the emergency department.
 * The order is that of the Chinese list.
 */
export const complaintTexts: BodyPart[] = [
  {
    name: 'A child is unwell',
    complaints: [
      {
        name: 'A child (under 14)',
        words: ['child', 'children', 'kid', 'baby', 'infant', 'toddler'],
        departments: children,
      },
    ],
  },
  {
    name: 'Head and nerves',
    complaints: [
      {
        name: 'Headache, dizziness',
        words: ['headache', 'head hurts', 'dizzy', 'dizziness', 'vertigo', 'migraine'],
        departments: nerves,
      },
      {
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
        departments: nerves,
      },
      {
        name: 'Numb hands or feet',
        words: ['numb', 'numbness', 'tingling', 'pins and needles'],
        departments: [...nerves, ...bones],
      },
      {
        name: 'Suddenly a crooked mouth, unclear speech, or one side weak',
        words: ['stroke', 'slurred', 'crooked mouth', 'paralysed', 'paralyzed', 'one side weak'],
        departments: nerves,
        urgent: true,
      },
    ],
  },
  {
    name: 'Eyes, ears, nose, throat, teeth',
    complaints: [
      {
        name: 'Eye trouble',
        words: ['eye', 'eyes', 'vision', 'blurred', 'red eye', 'eyesight'],
        departments: eyes,
      },
      {
        name: 'Ringing ears, hearing badly',
        words: ['ear', 'ears', 'hearing', 'tinnitus', 'deaf'],
        departments: earNoseThroat,
      },
      {
        name: 'Blocked nose, rhinitis',
        words: ['nose', 'nosebleed', 'rhinitis', 'sinus', 'hay fever'],
        departments: earNoseThroat,
      },
      {
        name: 'Sore throat',
        words: ['throat', 'sore throat', 'hoarse', 'tonsil'],
        departments: earNoseThroat,
      },
      {
        name: 'Toothache, bleeding gums',
        words: ['tooth', 'teeth', 'toothache', 'gum', 'gums', 'cavity', 'dentist', 'dental'],
        departments: mouth,
      },
    ],
  },
  {
    name: 'Chest and breathing',
    complaints: [
      {
        name: 'Palpitations, high blood pressure',
        words: ['palpitation', 'heart', 'blood pressure', 'hypertension', 'irregular heartbeat'],
        departments: heart,
      },
      {
        name: 'Cough, wheezing',
        words: ['cough', 'phlegm', 'wheezing', 'wheeze', 'asthma'],
        departments: lungs,
      },
      {
        name: 'Nodule in the lung',
        words: ['nodule', 'lung nodule'],
        departments: [...lungs, ...chest],
      },
      {
        name: 'Pressing pain in the chest, no breath',
        words: [
          'chest pain',
          'chest hurts',
          'tight chest',
          'short of breath',
          'cannot breathe',
          'heart attack',
        ],
        departments: heart,
        urgent: true,
      },
    ],
  },
  {
    name: 'Belly and digestion',
    complaints: [
      {
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
        departments: stomach,
      },
      {
        name: 'Diarrhoea, constipation',
        words: ['diarrhoea', 'diarrhea', 'constipation', 'stool', 'bowel'],
        departments: stomach,
      },
      {
        name: 'Liver or gall bladder',
        words: ['liver', 'gall', 'gallstone', 'jaundice'],
        departments: [...liver, ...stomach],
      },
      {
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
        departments: surgery,
      },
      {
        name: 'Sudden strong pain in the belly',
        words: ['belly pain', 'bellyache', 'abdominal pain', 'abdomen', 'belly hurts'],
        departments: [...surgery, ...stomach],
        urgent: true,
      },
    ],
  },
  {
    name: 'Bones, joints and back',
    complaints: [
      {
        name: 'Painful knee or joint',
        words: ['knee', 'joint', 'arthritis', 'hip'],
        departments: [...bones, ...rheumatism],
      },
      {
        name: 'Painful back or neck',
        words: ['back pain', 'backache', 'back hurts', 'lower back', 'neck', 'spine', 'shoulder'],
        departments: bones,
      },
      {
        name: 'Sprain, check after a fracture',
        words: ['sprain', 'fracture', 'broken bone', 'ankle', 'fall'],
        departments: bones,
      },
    ],
  },
  {
    name: 'Urine, kidneys, men',
    complaints: [
      {
        name: 'Frequent or painful urine',
        words: ['urine', 'urinate', 'urination', 'pee', 'bladder', 'blood in urine'],
        departments: urology,
      },
      {
        name: 'Stones, prostate',
        words: ['kidney stone', 'stones', 'prostate', 'erectile'],
        departments: urology,
      },
      {
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
        departments: kidneys,
      },
    ],
  },
  {
    name: 'Women and pregnancy',
    complaints: [
      {
        name: 'Periods, discharge',
        words: ['period', 'menstruation', 'discharge', 'gynaecology', 'gynecology', 'menopause'],
        departments: women,
      },
      {
        name: 'Pregnancy, antenatal checks',
        words: ['pregnant', 'pregnancy', 'antenatal', 'prenatal', 'fetal'],
        departments: birth,
      },
    ],
  },
  {
    name: 'Blood sugar, blood, whole body',
    complaints: [
      {
        name: 'High blood sugar, thyroid',
        words: ['blood sugar', 'diabetes', 'diabetic', 'thyroid', 'hormone'],
        departments: hormones,
      },
      {
        name: 'Anaemia, bleeding easily',
        words: ['anaemia', 'anemia', 'platelet', 'bruise', 'bleeding'],
        departments: blood,
      },
      {
        name: 'Fever, hepatitis, tuberculosis',
        words: ['fever', 'hepatitis', 'tuberculosis', 'temperature', 'infection'],
        departments: infection,
      },
      {
        name: 'Rash, allergy',
        words: ['rash', 'allergy', 'allergic', 'skin', 'itch', 'hives'],
        departments: [...skin, ...rheumatism],
      },
      {
        name: 'Several illnesses in old age',
        words: ['elderly', 'old age', 'several illnesses', 'geriatric'],
        departments: old,
      },
      {
        name: 'Getting stronger, Chinese medicine',
        words: ['chinese medicine', 'acupuncture', 'herbal', 'massage'],
        departments: chineseMedicine,
      },
    ],
  },
];
