#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace luyke::base {

// An open file of the system, closed when this goes. -1 where there is none:
// what the opening call answered can be taken as it is.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  void close();

 private:
  int number_ = -1;
};

// 0, or the system's number of what went wrong.
int write_all(int file, std::string_view bytes);

// Everything that was written to the folder's file system is on the disk: 0, or
// the system's number of what went wrong.
int sync_file_system(const std::string& folder);

}  // namespace luyke::base
