# One room = one folder under src/ = one static library that links only what its line says.
#
#   luyke_room(NAME SOURCES file... ROOMS room... LIBRARIES target...)
#
# ROOMS are seen by whoever links this room; LIBRARIES stay private, since no
# library type may show in a header that other rooms include.
function(luyke_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarms: `"x" + std::string`, GCC bug 105651; an empty std::optional
    # that is copied and asked before use, GCC bug 80635.
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized)
  endif()
  if(LUYKE_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(LUYKE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all
                                             -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(LUYKE_FUZZ)
    # Lets the fuzz targets see which branches of the rooms an input takes.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_link_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
  endif()
endfunction()

function(luyke_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" target luyke_${name})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  luyke_compile_options(${target})
  foreach(other IN LISTS ROOM_ROOMS)
    string(REPLACE "/" "_" other_target luyke_${other})
    target_link_libraries(${target} PUBLIC ${other_target})
  endforeach()
  target_link_libraries(${target} PRIVATE ${ROOM_LIBRARIES})
endfunction()

# One test program a room, mirrored under tests/.
function(luyke_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" flat ${name})
  add_executable(test_${flat} ${TEST_SOURCES})
  luyke_compile_options(test_${flat})
  target_include_directories(test_${flat} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(test_${flat} PRIVATE LUYKE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  LUYKE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  foreach(other IN LISTS TEST_ROOMS)
    string(REPLACE "/" "_" other_target luyke_${other})
    target_link_libraries(test_${flat} PRIVATE ${other_target})
  endforeach()
  target_link_libraries(test_${flat} PRIVATE ${TEST_LIBRARIES} GTest::gmock GTest::gtest_main)
  add_test(NAME ${flat} COMMAND test_${flat})
endfunction()
