import type { Phone } from '../phone';
import { AppointmentPage } from './appointment';
import { AppointmentsPage } from './appointments';
import { ConfirmPage } from './confirm';
import { ConsentsPage } from './consents';
import { DepartmentPage } from './department';
import { DepartmentsPage } from './departments';
import { DeskPage } from './desk';
import { DoctorPage } from './doctor';
import { HoldersPage } from './holders';
import { HomePage } from './home';
import { PatientFormPage } from './patientForm';
import { ReturnsPage } from './returns';

/** Every page of the mini-program on one phone. */
export const pagesOn = (phone: Phone) => ({
  phone,
  home: new HomePage(phone),
  holders: new HoldersPage(phone),
  departments: new DepartmentsPage(phone),
  department: new DepartmentPage(phone),
  doctor: new DoctorPage(phone),
  confirm: new ConfirmPage(phone),
  consents: new ConsentsPage(phone),
  patientForm: new PatientFormPage(phone),
  appointment: new AppointmentPage(phone),
  appointments: new AppointmentsPage(phone),
  desk: new DeskPage(phone),
  returns: new ReturnsPage(phone),
});
