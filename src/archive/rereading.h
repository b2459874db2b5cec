#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/listing.h"
#include "archive/sqlite.h"
#include "model/archived.h"

namespace luyke::archive {

// What the archive says of one document's numbers, to compare with later.
struct Account {
  std::vector<model::ArchivedFigure> figures;
  std::vector<model::ArchivedFinding> findings;
};

class Accounts {
 public:
  explicit Accounts(Connection& connection);
  Account of(std::int64_t document);

 private:
  Listing listing_;
  Statement findings_;
  Statement number_;
};

// What a writer needs to put documents that were read again in the place of
// what they were.
struct Rereader {
  explicit Rereader(Connection& connection);

  Listing listing;
  Accounts accounts;
  Statement find;  // key, run and options of a document, by SHA-256
  // Runs with the versions of now, by the options of the document that is read again.
  std::map<std::string, std::int64_t> runs;
};

// What differs. Figures are the same where they stand at the same place with
// the same print, or, when a document's text has moved, say the same of the same.
model::Rereading compared(const Account& before, const Account& after);

}  // namespace luyke::archive
