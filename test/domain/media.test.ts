/** What a file is: its bytes are believed before its name. */

import { expect, it } from 'vitest';
import { mediaOf } from '../../src/domain/media.ts';

it.each([
	['скан.pdf', '%PDF-1.7', 'application/pdf'],
	['без имени', '%PDF-1.7', 'application/pdf'],
	['скан.pdf', 'MZ\x90\0', 'application/vnd.microsoft.portable-executable'],
	['фото.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
	['фото.PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
	['фото.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
	['фото.heic', '\0\0\0\x18ftypheic', 'image/heic'],
	['звонок.m4a', '\0\0\0\x18ftypM4A ', 'audio/mp4'],
	['звонок.wav', 'RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
	['ролик.mp4', '\0\0\0\x18ftypisom', 'video/mp4'],
	['письмо.docx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['письмо.DOCX', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['архив.zip', 'PK\x03\x04', 'application/zip'],
	['письмо.pdf', 'PK\x03\x04', 'application/zip'],
	['письмо.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/msword'],
	['письмо.eml', 'From: a@b.ru', 'message/rfc822'],
	['письмо', 'Здравствуйте', 'text/plain'],
	['письмо.docx', 'Здравствуйте', 'text/plain'],
	['данные.bin', '\0\x01\x02', 'application/octet-stream'],
	['подпись.sig', '0\x82\x01', 'application/pkcs7-signature'],
	['подпись.constructor', 'PK\x03\x04', 'application/zip'],
])('%s that begins with %j is %s', (name, begins, media) => {
	const bytes = /[^\u0000-\u00ff]/.test(begins) ? Buffer.from(begins) : Buffer.from(begins, 'latin1');
	expect(mediaOf(name, bytes)).toBe(media);
});
