import { everyPage } from './everyPage';

everyPage(true);
