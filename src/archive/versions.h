#pragma once

#include <functional>

#include "archive/sqlite.h"
#include "model/archived.h"

namespace luyke::archive {

// Reports of which the archive has several versions (the same issuer, number
// and date), each with the figures that changed from one version to the next.
void each_versions(Connection& connection, const std::function<void(const model::ReportVersions&)>& take);

}  // namespace luyke::archive
