import { expect, test } from "vitest";
import { isMeeting } from "../../../src/formats/venue-kind.ts";

test.each([
  "Proceedings of SPIE 10575, Medical Imaging 2018",
  "Proc. SPIE 10950, Medical Imaging 2019: Computer-Aided Diagnosis",
  "Medical Imaging 2020: Computer-Aided Diagnosis (SPIE)",
  "IEEE/CVF International Conference on Computer Vision Workshops (ICCVW)",
  "IEEE International Symposium on Biomedical Imaging (ISBI 2018)",
  "ICPR 2022 International Workshops (Artificial Intelligence for Healthcare Applications)",
  "MICCAI 2020",
  "EMBC 2022",
  "Advances in Self-Organizing Maps, Learning Vector Quantization (WSOM 2019)",
  "Interpretability of Machine Intelligence in Medical Image Computing (iMIMIC 2022)",
  "Medical Imaging with Deep Learning (MIDL) 2023, PMLR",
  "Lecture Notes in Computer Science",
  "Proceedings of the AAAI Conference on Artificial Intelligence",
  "Conf Proc IEEE Eng Med Biol Soc",
])("%s is a meeting", (venue) => {
  expect(isMeeting(venue)).toBe(true);
});

test.each([
  "",
  "World Wide Web",
  "IEEE Access",
  "IEEE Transactions on Medical Imaging",
  "Journal of Medical Imaging",
  "J Ultrason",
  "Thyroid",
  "Radiology: Artificial Intelligence",
  "Machine Learning: Science and Technology",
  "Harvard Data Science Review",
  "Computer Methods and Programs in Biomedicine",
  "Proceedings of the IEEE",
  "Proceedings of the National Academy of Sciences",
  "Mayo Clinic Proceedings",
  "Journal of Physics: Conference Series",
  "ISSN 1674-8034 (journal name not shown on the source)",
  "ISSN 2045-2322",
])("%s is no meeting", (venue) => {
  expect(isMeeting(venue)).toBe(false);
});
