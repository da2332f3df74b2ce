/** The titles of the survey form's questions (`types/surveys/forms`), by their ids. A question that is not here keeps the form's. */
export const questionTitles: Record<string, string> = {
  overall: 'All in all, are you satisfied with this visit?',
  attitude: 'Attitude of staff',
  skill: 'Medical skill',
  treatment: 'Result of treatment',
  environment: 'Cleanliness',
  facilities: 'Facilities and organisation',
  fees: 'Fees',
  praise: 'Whom would you like to praise',
  suggestions: 'Comments and suggestions',
  callMe: 'Please call me back',
};
