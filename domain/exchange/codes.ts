/**
 * The URIs of the code systems and identifier systems in FHIR resources. They must never change,
 * because other systems store them.
 */
export const systems = {
  department: 'urn:yuehao:department',
  staff: 'urn:yuehao:staff',
  patient: 'urn:yuehao:patient',
  documentMasked: 'urn:yuehao:document-masked',
  clinicType: 'urn:yuehao:clinic-type',
  cancelledBy: 'urn:yuehao:cancelled-by',
  problem: 'urn:yuehao:problem',
} as const;

/** Extensions, for what FHIR R4 has no field for. */
export const extensions = {
  capacity: 'urn:yuehao:slot-capacity',
  left: 'urn:yuehao:slot-left',
  fee: 'urn:yuehao:fee',
  stopped: 'urn:yuehao:stopped',
  number: 'urn:yuehao:appointment-number',
  channel: 'urn:yuehao:channel',
  visit: 'urn:yuehao:visit',
  reportBy: 'urn:yuehao:report-by',
} as const;
