import { invalidParam } from '../errors';
import type { Action } from './request';

const MISSING = 'STORAGE_FILE_NONEXIST';

export const getUploadMetadata: Action = async (request, { files }) => {
  const path = cleanPath(request.path, 'path');
  const fileId = files.idOf(path);
  return {
    data: {
      url: files.urlOf(path),
      token: 'local',
      authorization: 'local',
      fileId,
      // The id travels in a header, so it must be plain ASCII.
      cosFileId: encodeURIComponent(fileId),
      download_url: files.urlOf(path),
    },
  };
};

export const batchGetDownloadUrl: Action = async (request, { files }) => {
  const wanted = list(request.file_list, 'file_list') as { fileid?: unknown }[];
  const download_list = await Promise.all(
    wanted.map(async ({ fileid }) => {
      const path = files.pathOf(fileid);
      const found = path !== null && (await files.has(path));
      return found
        ? { fileID: fileid, fileid, tempFileURL: files.urlOf(path), code: 'SUCCESS' }
        : { fileID: fileid, fileid, tempFileURL: '', code: MISSING };
    }),
  );
  return { data: { download_list } };
};

export const batchDeleteFile: Action = async (request, { files }) => {
  const wanted = list(request.fileid_list, 'fileid_list');
  const delete_list = await Promise.all(
    wanted.map(async fileID => {
      const path = files.pathOf(fileID);
      const done = path !== null && (await succeeds(files.remove(path)));
      return { fileID, code: done ? 'SUCCESS' : MISSING };
    }),
  );
  return { data: { delete_list } };
};

export const batchCopyFile: Action = async (request, { files }) => {
  const wanted = list(request.file_list, 'file_list') as Record<string, unknown>[];
  const copy_list: Record<string, unknown>[] = [];
  for (const { src_path, dst_path, overwrite, remove_original } of wanted) {
    const from = cleanPath(src_path, 'src_path');
    const to = cleanPath(dst_path, 'dst_path');
    let code = 'SUCCESS';
    if (overwrite === false && (await files.has(to))) code = 'STORAGE_FILE_EXIST';
    else if (!(await succeeds(files.copy(from, to)))) code = MISSING;
    else if (remove_original) await files.remove(from);
    copy_list.push({ code, fileID: files.idOf(to) });
  }
  return { data: { copy_list } };
};

function list(value: unknown, field: string): unknown[] {
  if (!Array.isArray(value)) throw invalidParam(`${field} must be a list`);
  return value;
}

function cleanPath(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 850 || value.startsWith('/')) {
    throw invalidParam(`${field} must be a path without a slash at its head`);
  }
  return value;
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
